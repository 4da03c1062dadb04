namespace RegioHelix.Web.Methods;

/// <summary>Names the texts around method pages: <c>MethodTexts.resx</c> and <c>MethodTexts.nl.resx</c>.</summary>
public sealed class MethodTexts;
