namespace RegioHelix.Web.Maps;

/// <summary>Names the texts of maps: <c>MapTexts.resx</c> and <c>MapTexts.nl.resx</c>.</summary>
public sealed class MapTexts;
