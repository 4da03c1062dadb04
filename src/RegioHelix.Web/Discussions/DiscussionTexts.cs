namespace RegioHelix.Web.Discussions;

/// <summary>Names the texts of discussions: <c>DiscussionTexts.resx</c> and <c>DiscussionTexts.nl.resx</c>.</summary>
public sealed class DiscussionTexts;
