namespace RegioHelix.Vocabulary.Links;

/// <summary>The collaborations of one source, as they were imported.</summary>
/// <param name="Dataset">The name of the set: small letters, digits, <c>_</c>, <c>-</c>.</param>
/// <param name="Title">What a link is, in the importer's words: <c>joint projects in Horizon 2020</c>.</param>
/// <param name="Source">Where the links come from, in the importer's words.</param>
/// <param name="File">The name of the imported file.</param>
/// <param name="Sha256">The hash of its bytes, under which the snapshot is kept.</param>
/// <param name="Imported">When it was imported.</param>
/// <param name="Links">The links, in the order of the file.</param>
public sealed record LinkSet(string Dataset, string Title, string Source, string File, string Sha256, DateTimeOffset Imported, IReadOnlyList<RegionLink> Links);
