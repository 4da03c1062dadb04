namespace RegioHelix.Web.Glossary;

/// <summary>Names the texts around glossary words: <c>GlossaryTexts.resx</c> and <c>GlossaryTexts.nl.resx</c>.</summary>
public sealed class GlossaryTexts;
