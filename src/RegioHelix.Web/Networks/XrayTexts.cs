namespace RegioHelix.Web.Networks;

/// <summary>Names the texts of the network X-ray: <c>XrayTexts.resx</c> and <c>XrayTexts.nl.resx</c>.</summary>
public sealed class XrayTexts;
