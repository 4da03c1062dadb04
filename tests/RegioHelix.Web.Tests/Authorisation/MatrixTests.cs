using RegioHelix.Testing;

namespace RegioHelix.Web.Tests.Authorisation;

/// <summary>
/// Every endpoint and page against every role. The routing table says what there is: a new endpoint without a row in <c>matrix.tsv</c> fails, and so
/// does a row without an endpoint.
/// </summary>
public sealed class MatrixTests(Site site, Cast cast) : IClassFixture<Cast>
{
    public static TheoryData<string> Rows => [.. Sweep.Part([.. MatrixRow.ReadAll().Select(row => row.Key)], 12)];

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var mapped = site.Routes.SelectMany(Keys).Distinct().ToList();
        var rows = MatrixRow.ReadAll().Select(row => row.Key).ToList();
        Assert.True(mapped.Except(rows).ToList() is { Count: 0 }, "add to matrix.tsv who may do this: " + string.Join(", ", mapped.Except(rows)));
        Assert.Empty(rows.Except(mapped));
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_role_is_answered_as_the_table_says(string key)
    {
        var row = MatrixRow.ReadAll().Single(row => row.Key == key);
        var answers = await Task.WhenAll(Enumerable.Range(0, MatrixRow.Roles.Length).Select(role => cast.Ask(role, row)));
        Assert.Equal(Say(row.Answers), Say(answers));
    }

    private static string Say(IReadOnlyList<string> answers) => string.Join(", ", answers.Select((answer, role) => $"{MatrixRow.Roles[role]} {answer}"));

    // Pages are made by GET alone: that they also answer POST is the renderer's, which refuses a form that is not its own.
    private static IEnumerable<string> Keys(RouteEndpoint route)
    {
        var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return (methods.Count > 1 ? ["GET"] : methods).Select(method => $"{method} {route.RoutePattern.RawText}");
    }
}
