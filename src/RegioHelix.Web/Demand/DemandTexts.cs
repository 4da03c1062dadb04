namespace RegioHelix.Web.Demand;

/// <summary>Names the texts of needs against calls: <c>DemandTexts.resx</c> and <c>DemandTexts.nl.resx</c>.</summary>
public sealed class DemandTexts;
