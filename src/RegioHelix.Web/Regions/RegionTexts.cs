namespace RegioHelix.Web.Regions;

/// <summary>Names the texts of regions' pages: <c>RegionTexts.resx</c> and <c>RegionTexts.nl.resx</c>.</summary>
public sealed class RegionTexts;
