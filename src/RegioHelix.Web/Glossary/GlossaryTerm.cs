using RegioHelix.Studies.Texts;

namespace RegioHelix.Web.Glossary;

/// <summary>A word of the glossary.</summary>
/// <param name="Slug">Its place on the page: <c>/glossary#location-quotient</c>.</param>
/// <param name="Word">The word.</param>
/// <param name="Meaning">What it means here, without links.</param>
public sealed record GlossaryTerm(string Slug, LocalText Word, LocalText Meaning)
{
    /// <summary>Where it is explained in full.</summary>
    public string Address => "/glossary#" + Slug;
}
