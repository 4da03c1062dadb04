namespace RegioHelix.Web.Innovation;

/// <summary>Names the texts of innovation indicators: <c>InnovationTexts.resx</c> and <c>InnovationTexts.nl.resx</c>.</summary>
public sealed class InnovationTexts;
