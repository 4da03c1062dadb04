namespace RegioHelix.Web.Complementarity;

/// <summary>Names the texts of the partner finder: <c>PartnerTexts.resx</c> and <c>PartnerTexts.nl.resx</c>.</summary>
public sealed class PartnerTexts;
