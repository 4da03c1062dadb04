namespace RegioHelix.Web.Home;

/// <summary>Names the texts of the home page: <c>HomeTexts.resx</c> and <c>HomeTexts.nl.resx</c>.</summary>
public sealed class HomeTexts;
