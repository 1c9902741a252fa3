/** What Word and Excel put on the clipboard, shortened to what matters: attributes without quotes, mso styles, comments. */
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0in; font-size:13.0pt;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]--></head>
<body lang=EN-US style='tab-interval:.5in'>
<!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><b><span lang=VI>PHỤ LỤC<o:p></o:p></span></b></p>
<p class=MsoNormal align=center><i><span lang=VI>(Kèm theo Kế hoạch số&nbsp;&nbsp;&nbsp;&nbsp;
/KH-UBND)</span></i></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <thead>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=47 rowspan=2 style='width:35.4pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal align=center><b>STT<o:p></o:p></b></p></td>
  <td width=236 rowspan=2><p class=MsoNormal><b>Nội dung
  nhiệm vụ<o:p></o:p></b></p></td>
  <td width=142 colspan=2><p class=MsoNormal><b>Thời gian<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td><p class=MsoNormal>Bắt đầu<o:p></o:p></p></td>
  <td><p class=MsoNormal>Hoàn thành<o:p></o:p></p></td>
 </tr>
 </thead>
 <tr style='mso-yfti-irow:2'>
  <td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
  style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]><o:p>&nbsp;</o:p></p></td>
  <td><p class=MsoNormal>Tập huấn <del>cũ</del><ins>kỹ năng số</ins><o:p></o:p></p>
  <p class=MsoNormal>cho cán bộ<o:p></o:p></p></td>
  <td><p class=MsoNormal>Quý<br>I<o:p></o:p></p></td>
  <td><p class=MsoNormal>Quý IV<span style='mso-hide:all'>bí mật</span><o:p></o:p></p></td>
 </tr>
 <![if !supportMisalignedColumns]>
 <tr height=0><td width=47 style='border:none'></td><td width=236 style='border:none'></td></tr>
 <![endif]>
</table>
<!--EndFragment-->
</body></html>`;

export const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {white-space:normal;}
--></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=576 style='border-collapse:collapse;width:432pt'>
<!--StartFragment-->
 <col width=64 style='width:48pt'><col width=256 style='mso-width-source:userset;width:192pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl66 colspan=3 width=320 style='mso-ignore:colspan;height:15.0pt'>CHỈ TIÊU NĂM 2025</td>
 </tr>
 <tr height=20><td class=xl65>TT</td><td class=xl65>Chỉ tiêu</td><td class=xl65>Giá trị</td></tr>
 <tr height=20>
  <td rowspan=2 class=xl65 align=right x:num>1</td>
  <td class=xl65>Dịch vụ công<br>
    trực tuyến</td>
  <td class=xl67 align=right x:num="0.8">80%</td>
 </tr>
 <tr height=0 style='display:none;mso-height-source:userset'>
  <td class=xl65>Ẩn<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>đi</td><td class=xl67></td>
 </tr>
<!--EndFragment-->
</table></body></html>`;

export const EXCEL_TEXT =
  'TT\tChỉ tiêu\tGiá trị\r\n1\t"Dịch vụ công\ntrực tuyến ""một cửa"""\t80%\r\n\t\t\r\n2\tHồ sơ số\t\r\n';
