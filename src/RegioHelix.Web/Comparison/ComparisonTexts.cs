namespace RegioHelix.Web.Comparison;

/// <summary>Names the texts of the comparison: <c>ComparisonTexts.resx</c> and <c>ComparisonTexts.nl.resx</c>.</summary>
public sealed class ComparisonTexts;
