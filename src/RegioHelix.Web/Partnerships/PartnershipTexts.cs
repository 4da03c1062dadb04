namespace RegioHelix.Web.Partnerships;

/// <summary>The texts of partnerships and their boards, in <c>PartnershipTexts.resx</c> and its translations.</summary>
public sealed class PartnershipTexts;
