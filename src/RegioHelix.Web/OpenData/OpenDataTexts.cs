namespace RegioHelix.Web.OpenData;

/// <summary>Names the texts of the page of open data: <c>OpenDataTexts.resx</c> and <c>OpenDataTexts.nl.resx</c>.</summary>
public sealed class OpenDataTexts;
