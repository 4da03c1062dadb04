namespace RegioHelix.Web.Reports;

/// <summary>Names the texts of trend reports: <c>ReportTexts.resx</c> and <c>ReportTexts.nl.resx</c>.</summary>
public sealed class ReportTexts;
