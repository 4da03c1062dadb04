using DuckDB.NET.Data;
using RegioHelix.Store.Checks;

namespace RegioHelix.Store.Tests.Checks;

/// <summary>Every check is seen to pass on a good vintage and to fail on an offence made on purpose.</summary>
public sealed class VintageChecksTests
{
    private const string Good = """
        INSERT INTO meta VALUES ('dataset', '"t"'), ('declaration', '{"nonNegativeUnits":["PER"]}');
        INSERT INTO region VALUES (0, 2013, 'AT11', 2, 'current'), (1, 2013, 'EU28', -1, 'aggregate');
        INSERT INTO activity VALUES (0, 'NACE_R2', 'C', 1, 'section');
        INSERT INTO measure VALUES (0, 'persons_employed', 'PER', ''), (1, 'growth', 'PC', '');
        INSERT INTO series VALUES (0, 0, 0, 0), (1, 1, 0, 0), (2, 0, 0, 1);
        INSERT INTO cell VALUES (0, 2015, 1, 0), (0, 2016, NULL, 2), (1, 2015, 3, 16), (2, 2015, -1.5, 0);
        """;

    private static readonly Dictionary<string, string[]> Offences = new()
    {
        ["DuplicateCell"] = ["INSERT INTO cell VALUES (0, 2015, 2, 0)", "INSERT INTO cell VALUES (0, 1950, 2, 0), (0, 2015, 2, 0)", "INSERT INTO cell VALUES (0, 1952, 2, 0), (0, 1952, 2, 0)"],
        ["DuplicateSeries"] = ["INSERT INTO series VALUES (3, 0, 0, 0); INSERT INTO cell VALUES (3, 2015, 1, 0)", "INSERT INTO series VALUES (0, 1, 0, 1)"],
        ["DuplicateCode"] = ["INSERT INTO region VALUES (2, 2013, 'AT11', 2, 'current')", "INSERT INTO activity VALUES (1, 'NACE_R2', 'C', 1, 'section')", "INSERT INTO measure VALUES (2, 'growth', 'PC', '')", "INSERT INTO region VALUES (0, 2013, 'AT12', 2, 'current')"],
        ["DuplicateBoundary"] = ["INSERT INTO boundary VALUES (2013, 2, '{}'), (2013, 2, '{}')"],
        ["ValueThoughWithheld"] = ["UPDATE cell SET value = 5 WHERE flag = 2", "UPDATE cell SET flag = 8192 WHERE year = 2015"],
        ["ValueNotFinite"] = ["UPDATE cell SET value = 'nan'::DOUBLE WHERE series = 0", "UPDATE cell SET value = 'inf'::DOUBLE WHERE series = 0"],
        ["NegativeCount"] = ["UPDATE cell SET value = -1 WHERE series = 0"],
        ["UnknownStatus"] = ["UPDATE region SET status = 'unknown' WHERE id = 0", "UPDATE activity SET status = 'unknown'"],
        ["LevelBesideStatus"] = ["UPDATE region SET level = 1 WHERE id = 0", "UPDATE region SET level = 4 WHERE id = 1", "UPDATE region SET level = 2 WHERE id = 1"],
        ["SeriesWithoutCells"] = ["INSERT INTO series VALUES (3, 1, 0, 1)"],
        ["CellWithoutSeries"] = ["INSERT INTO cell VALUES (9, 2015, 1, 0)", "UPDATE series SET region = 9 WHERE id = 0", "UPDATE series SET activity = 9 WHERE id = 0", "UPDATE series SET measure = 9 WHERE id = 0"],
        ["YearOutOfRange"] = ["INSERT INTO cell VALUES (0, 1899, 1, 0)", "INSERT INTO cell VALUES (0, 2101, 1, 0)"],
        ["NutsVersionUnknown"] = ["UPDATE region SET nuts_version = 2010 WHERE id = 0"],
        ["FlagUnknown"] = ["UPDATE cell SET flag = 16384 WHERE series = 1"],
    };

    public static TheoryData<string, string> EachOffence => [.. Offences.SelectMany(entry => entry.Value.Select(sql => (entry.Key, sql)))];

    [Fact]
    public void A_good_vintage_passes_every_check()
    {
        using var connection = Open(Good);
        Assert.Empty(VintageChecks.Run(connection, "t"));
    }

    [Theory]
    [MemberData(nameof(EachOffence))]
    public void A_check_finds_its_offence(string check, string offence)
    {
        using var connection = Open(Good + offence);
        Assert.NotEmpty(VintageChecks.Run(connection, "t", check));
    }

    [Fact]
    public void Every_check_has_an_offence_here() => Assert.Equal(VintageChecks.Names, Offences.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_problem_names_the_rule_and_the_row()
    {
        using var connection = Open(Good + "UPDATE cell SET value = -1 WHERE series = 0 AND year = 2015");
        var problem = Assert.Single(VintageChecks.Run(connection, "t"));
        Assert.Equal(("check-negative-count", "AT11 C persons_employed PER -1"), (problem.Rule, problem.Value.ToString()));
    }

    private static DuckDBConnection Open(string sql)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = SqlText.Get("Publishing.Schema") + sql;
        command.ExecuteNonQuery();
        VintageChecks.Prepare(connection);
        return connection;
    }
}
