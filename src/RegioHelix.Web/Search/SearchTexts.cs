namespace RegioHelix.Web.Search;

/// <summary>Names the texts of the search page: <c>SearchTexts.resx</c> and <c>SearchTexts.nl.resx</c>.</summary>
public sealed class SearchTexts;
