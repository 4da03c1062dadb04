namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>Somebody who asks for the same bytes again and again.</summary>
internal sealed class PlainUser(Browser browser, Random random) : VirtualUser(browser, random, LoadPlaces.Nothing)
{
    /// <inheritdoc />
    protected override IEnumerable<(int Weight, Func<Task> Act)> Acts() => [(1, () => Browser.Page("plain", "/"))];
}
