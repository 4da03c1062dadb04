namespace RegioHelix.Fuzzing;

/// <summary>An answer, as far as it is looked at.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers by name.</param>
/// <param name="Type">The media type.</param>
/// <param name="Text">The body.</param>
internal sealed record SiteAnswer(int Status, ILookup<string, string> Headers, string Type, string Text)
{
    public static async Task<SiteAnswer> Of(HttpResponseMessage answer, CancellationToken cancellation) => new(
        (int)answer.StatusCode,
        answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Select(value => (header.Key, value))).ToLookup(pair => pair.Key, pair => pair.value, StringComparer.OrdinalIgnoreCase),
        answer.Content.Headers.ContentType?.MediaType ?? "",
        await answer.Content.ReadAsStringAsync(cancellation));
}
