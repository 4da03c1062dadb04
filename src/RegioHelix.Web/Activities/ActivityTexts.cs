namespace RegioHelix.Web.Activities;

/// <summary>Names the texts of activities' pages: <c>ActivityTexts.resx</c> and <c>ActivityTexts.nl.resx</c>.</summary>
public sealed class ActivityTexts;
