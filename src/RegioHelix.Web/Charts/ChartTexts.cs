namespace RegioHelix.Web.Charts;

/// <summary>Names the words around figures and charts: <c>ChartTexts.resx</c> and <c>ChartTexts.nl.resx</c>.</summary>
public sealed class ChartTexts;
