namespace RegioHelix.Web.Layout;

/// <summary>Names the texts of the frame around every page: <c>SiteTexts.resx</c> and <c>SiteTexts.nl.resx</c>.</summary>
public sealed class SiteTexts;
