namespace RegioHelix.Web.Privacy;

/// <summary>Names the texts of privacy: <c>PrivacyTexts.resx</c> and <c>PrivacyTexts.nl.resx</c>.</summary>
public sealed class PrivacyTexts;
