using RegioHelix.Matchmaking.Matching;
using RegioHelix.Registry.Tags;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Matching;

/// <summary>The way of a tag from the root of its classification: what is above it is read from its code, as each classification writes it.</summary>
internal static class ConceptPaths
{
    private const int KeywordStep = 3;

    /// <summary>The path of a tag, <c>SCHEME:CODE</c>.</summary>
    public static ConceptPath Of(string stored)
    {
        var tag = Tag.Parse(stored);
        return new([tag.Scheme, .. Codes(tag).Select(code => new Tag(tag.Scheme, code).ToString())]);
    }

    private static IEnumerable<string> Codes(Tag tag) => tag.Scheme switch
    {
        TagSchemes.NaceCode => Above(tag.Code),
        "EUROSCIVOC" => Fronts(tag.Code, Enumerable.Range(1, tag.Code.Length - 1).Where(at => tag.Code[at] == '/')),
        "EEN_TECHNOLOGY" or "EEN_MARKET" => Fronts(tag.Code, Enumerable.Range(1, (tag.Code.Length / KeywordStep) - 1).Select(step => step * KeywordStep)),
        // Section A, class A01, subclass A01B, main group A01B1, group A01B1/02.
        "IPC" => Fronts(tag.Code, new[] { 1, 3, 4, tag.Code.IndexOf('/', StringComparison.Ordinal) }.Where(length => length > 0 && length < tag.Code.Length)),
        _ => [tag.Code],
    };

    private static IEnumerable<string> Above(string code) => ActivityCatalogue.FindParent(code) is { Length: > 0 } parent ? [.. Above(parent), code] : [code];

    private static IEnumerable<string> Fronts(string code, IEnumerable<int> lengths) => [.. lengths.Select(length => code[..length]), code];
}
