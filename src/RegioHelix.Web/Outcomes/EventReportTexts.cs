namespace RegioHelix.Web.Outcomes;

/// <summary>Names the texts of event reports: <c>EventReportTexts.resx</c> and <c>EventReportTexts.nl.resx</c>.</summary>
public sealed class EventReportTexts;
