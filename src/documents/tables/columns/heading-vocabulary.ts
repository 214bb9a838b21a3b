import type { RoleWeights } from './column-role.ts';

/** One meaning of headings, with all its wordings. */
export interface HeadingMeaning {
  readonly weights: RoleWeights;
  /** Set where the words are too common to mean this within a longer heading. */
  readonly whole?: true;
  /** A language or two a line, the wordings separated by commas. */
  readonly wordings: readonly string[];
}

/**
 * Headings of error tables in English, Chinese, Japanese, Korean, Portuguese, Indonesian, German, Spanish and French, and
 * what they mean. A heading that is a wording means that; any other means the first in this list that it contains. Hence the
 * order: what is said *about* a code (`Error Code Description`) before the code, the specific before the general.
 */
export const HEADING_MEANINGS: readonly HeadingMeaning[] = [
  {
    weights: { solution: 1 },
    wordings: [
      'solution, action, measure, handling, handling measure, troubleshooting, troubleshoot',
      'suggestion, resolution, remedy, workaround, fix, fixes, how to fix, how to handle, how to resolve, what to do',
      'recommendation, remediation, rectification, mitigation, response measure',
      'next step, how to solve, how to correct, how to handle it, what you can do, user action, operator response, recovery, resolve, hint, tip',
      'recommended action, suggested action, correction, corrective action, countermeasure, advice',
      'processing method, processing suggestion, handling suggestion, handling method',
      '处理, 解决, 建议, 措施, 对策, 排查, 處理, 解決, 建議, 對策, 排查方法',
      '対処, 対策, 対応, 処理, 조치, 해결, 대처, 처리, 대응',
      'solucao, solucoes, acao, acoes, medida, tratamento, resolucao, sugestao, correcao',
      'solusi, tindakan, penanganan, penyelesaian, saran, langkah penanganan',
      'losung, abhilfe, massnahme, maßnahme, behebung, fehlerbehebung, empfehlung',
      'solucion, accion, correccion, resolucion, sugerencia, recomendacion',
      'mesure, mesure corrective, correctif, que faire',
    ],
  },
  {
    weights: { description: 1 },
    wordings: [
      'description, desc, meaning, reason, cause, possible cause, explanation, interpretation',
      'detail, detailed description, message body description, error description, what it means, symptom',
      'instruction, what happened, why it happens, when it occurs, when returned, detailed explanation, context',
      '发生了什么, 发生, 触发原因, 中文, 中文描述, 中文说明, 中文含义, 备注说明, 报错原因',
      '说明, 描述, 含义, 原因, 解释, 详情, 意义, 說明, 含義, 解釋, 詳情, 意義',
      '説明, 意味, 内容, 詳細, 理由, 설명, 의미, 원인, 내용, 이유, 상세',
      'descricao, significado, causa, motivo, explicacao, razao, detalhe',
      'deskripsi, penjelasan, arti, makna, penyebab, alasan, sebab',
      'beschreibung, fehlerbeschreibung, bedeutung, ursache, grund, erklarung, erlauterung',
      'descripcion, explicacion, razon, detalle, signification, explication, raison',
    ],
  },
  // What a page in Chinese gives in two languages: the English text is what the API returns.
  {
    whole: true,
    weights: { message: 0.95, description: 0.9 },
    wordings: [
      '英文描述, 英文, 英文说明, 英文含义, 英文提示, 英文信息, english, english description, english message',
    ],
  },
  // A name that is a code where no other column is, and another name of it beside one.
  {
    weights: { alias: 0.9, code: 0.7 },
    wordings: [
      'error code name, code name, symbolic code, symbolic name, symbolic value, error symbol, error constant, error enum',
      'hexadecimal, hexadecimal value, hex, hex value, hex code, decimal, decimal value, dec, dec value',
      '十六进制值, 十进制值, 十六进制, 十进制, 错误码名称, 错误码常量, 常量名, 枚举值, 16進数, 10進数',
      'getter, getter name, numeric value, sqlstate, sql state, grpc code, grpc status',
    ],
  },
  { weights: { code: 0.95, alias: 0.6 }, wordings: ['numeric code, numerical code, numeric error code'] },
  // The specific one of two code columns.
  {
    weights: { code: 1.2, alias: 0.3 },
    wordings: [
      'module error code, modular error code, code desc, codedesc, sub error code, sub code, subcode',
      'service error code, business error code, specific error code, detailed error code, api error code',
      'secondary error code, second level error code, extended error code, internal error code',
      '模块错误码, 业务错误码, 子错误码, 二级错误码, 模組錯誤碼, 業務錯誤碼, 具体错误码',
      'モジュールエラーコード, 業務エラーコード, 모듈 오류 코드, 모듈 에러 코드, 비즈니스 오류 코드',
      'codigo de erro do modulo, codigo de erro modular, kode kesalahan modul, modulfehlercode',
      'codigo de error del modulo, code d erreur du module',
    ],
  },
  {
    weights: { commonCode: 1, code: 0.6 },
    wordings: [
      'common error code, common code, general error code, public error code, main error code',
      '公共错误码, 通用错误码, 一级错误码, 公共錯誤碼, 共通エラーコード, 공통 오류 코드',
    ],
  },
  {
    weights: { status: 1, code: 0.3 },
    wordings: [
      'status code, http status code, http status, http code, http response code, http return code',
      'response code, response status, response status code, normal response code, error response code',
      'http error code, http statuscode, return http status code, status',
      '状态码, 响应码, 返回状态, http状态, http返回码, 狀態碼, 回應碼, ステータスコード, ステータス',
      '応答コード, 状態コード, 상태 코드, 상태, 응답 코드, http 코드',
      'codigo de status, codigo de estado, codigo de resposta, codigo de respuesta, codigo http',
      'kode status, kode respons, statuscode, antwortcode, http statuscode, code de statut, code d etat',
      'code de reponse, code http, estado http, status http, statut http',
    ],
  },
  {
    weights: { alias: 0.8, code: 0.4 },
    wordings: [
      'constant, enumerated value, enumeration, enumeration value, enum, enum value, symbol, macro',
      'event, event id, event definition, error name, exception name, identifier, mnemonic',
      '枚举, 枚舉, 常量, 宏定义, 事件, 错误名, 错误名称, 列挙, 定数, イベント, 열거, 상수, 이벤트',
      'constante, enumerado, enumeracao, evento, konstanta, enumerasi, konstante, ereignis, evenement',
    ],
  },
  {
    weights: { code: 1, commonCode: 0.7 },
    wordings: [
      'error code, errcode, err code, errorcode, error no, errno, error number, error id, fault code',
      'exception code, failure code, alarm code, warning code, reason code',
      '错误码, 错误代码, 错误编码, 错误编号, 错误号, 异常码, 故障码, 错误状态码, 报错码, 告警码',
      '錯誤碼, 錯誤代碼, 錯誤編號, 異常碼, エラーコード, エラー番号, エラーid, 例外コード',
      '오류 코드, 에러 코드, 오류 번호, 에러 번호, 오류 id',
      'codigo de erro, codigo do erro, codigo de error, codigo del error, codigo de falha',
      'kode kesalahan, kode error, kode galat, fehlercode, fehlernummer, fehlerkode',
      'code d erreur, code erreur, numero d erreur',
    ],
  },
  {
    weights: { code: 0.8, commonCode: 0.7, status: 0.5 },
    wordings: [
      'code, return code, returned code, ret code, retcode, returned value, return value',
      'result code, code value, 返回码, 返回值, 返回代码, 结果码, 代码, 编码, 返回碼, 代碼',
      'コード, 戻り値, リターンコード, 返り値, 코드, 반환 코드, 반환 값, 반환값, 결과 코드',
      'codigo, codigo de retorno, valor de retorno, valor retornado, kode, nilai kembali, nilai kembalian',
      'ruckgabecode, ruckgabewert, code de retour, valeur de retour, valor devuelto',
    ],
  },
  {
    weights: { message: 1 },
    wordings: [
      'error message, message, msg, err msg, errmsg, error msg, error information, error info',
      'information, prompt, error prompt, error content, returned message, returned info, return info, error text',
      '错误信息, 信息, 提示, 错误提示, 错误消息, 消息, 錯誤資訊, 錯誤訊息, 訊息, 資訊, 報文',
      'エラーメッセージ, メッセージ, エラー情報, 情報, 오류 메시지, 에러 메시지, 메시지, 오류 정보, 정보',
      'mensagem, mensagem de erro, informacao, pesan, pesan kesalahan, informasi, fehlermeldung, meldung',
      'nachricht, mensaje, mensaje de error, informacion, message d erreur',
    ],
  },
  {
    weights: { message: 0.9, code: 0.3 },
    wordings: [
      'error type, type of error, exception type, error title, error summary, fault type, fault name, error response',
      '错误类型, 错误标题, 錯誤類型, エラータイプ, エラー種別, 오류 유형, 에러 유형',
      'tipo de erro, jenis kesalahan, tipe kesalahan, fehlertyp, tipo de error, type d erreur',
    ],
  },
  {
    weights: { message: 0.75, description: 0.9 },
    wordings: ['definition, 定义, 定義, 정의, definicao, definisi, definicion'],
  },
  // Beside a description they add to it; without one they are it.
  {
    weights: { description: 0.8 },
    wordings: [
      'remark, note, comment, additional information, scenario, trigger, condition, 备注, 场景, 触发条件, 注释, 備註, 備考, 비고, 참고',
      'comentario, observacao, observacion, nota, keterangan, catatan, bemerkung, hinweis, anmerkung',
      'remarque, commentaire',
    ],
  },
  {
    weights: { module: 1 },
    wordings: [
      'module, category, service, component, subsystem, module name, service name',
      '模块, 分类, 类别, 类目, 服务, 产品, 接口, 所属模块, 模組, 分類, 類別, 服務, 產品, 介面',
      'モジュール, カテゴリ, サービス, 機能, 모듈, 분류, 카테고리, 서비스, 기능, 범주',
      'modulo, categoria, servico, modul, kategori, layanan, kategorie, dienst, servicio, categorie',
    ],
  },
  { whole: true, weights: { solution: 1 }, wordings: ['procedure'] },
  { whole: true, weights: { status: 1, code: 0.3 }, wordings: ['http'] },
  { whole: true, weights: { code: 0.8, status: 0.5 }, wordings: ['ret, id'] },
  {
    whole: true,
    weights: { message: 0.9, code: 0.3 },
    wordings: [
      'error, exception, text, info, content, 错误, 異常, 异常, 錯誤, エラー, 例外, 오류, 에러',
      'erro, kesalahan, fehler, erreur',
    ],
  },
  { whole: true, weights: { message: 0.75, description: 0.9 }, wordings: ['title, summary'] },
  {
    whole: true,
    weights: { module: 1 },
    wordings: ['class, group, function, feature, api, interface, product, source, operation, api name'],
  },
  {
    whole: true,
    weights: { message: 0.5, code: 0.45 },
    wordings: ['name, 名称, 이름, nome, nombre, nom, key, attribute, fault, condition name'],
  },
  { whole: true, weights: { message: 0.5 }, wordings: ['type, 类型, 類型, タイプ, 유형, tipo, jenis, typ'] },
  {
    whole: true,
    weights: { alias: 0.8, code: 0.45 },
    wordings: ['value, 值, 数值, 値, 값, valor, nilai, wert, valeur'],
  },
  {
    whole: true,
    weights: { ignored: 1 },
    wordings: [
      'no, number, serial number, index, version, level, severity, error level, reference, link',
      '序号, 编号, 版本, 级别, 序號, 編號, 番号, バージョン, 번호, 버전, numero, nomor, nummer',
    ],
  },
];
