namespace RegioHelix.Web.Territories;

/// <summary>Names the texts of territories' pages: <c>TerritoryTexts.resx</c> and <c>TerritoryTexts.nl.resx</c>.</summary>
public sealed class TerritoryTexts;
