using System.Reflection;
using NetArchTest.Rules;

namespace RegioHelix.Architecture.Tests;

/// <summary>What the rooms must not touch, held against the compiled assemblies.</summary>
public sealed class PureRooms
{
    private static readonly string[] OutsideWorld =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Net.Http", "System.Net.Sockets", "System.Console",
        "System.DateTime", "System.DateTimeOffset", "System.TimeProvider", "System.Threading.Tasks.Task", "System.Data", "DuckDB.NET",
    ];

    private static readonly Assembly Analytics = Assembly.Load("RegioHelix.Analytics");
    private static readonly Assembly Matchmaking = Assembly.Load("RegioHelix.Matchmaking");
    private static readonly Assembly Web = Assembly.Load("RegioHelix.Web");
    private static readonly Assembly Registry = Assembly.Load("RegioHelix.Registry");
    private static readonly Assembly Studies = Assembly.Load("RegioHelix.Studies");

    [Fact]
    public void The_right_assemblies_are_checked()
    {
        Assert.Contains(Analytics.GetTypes(), type => type.Namespace == "RegioHelix.Analytics.Specialisation");
        Assert.Contains(Matchmaking.GetTypes(), type => type.Namespace == "RegioHelix.Matchmaking.Introductions");
        Assert.Contains(Studies.GetTypes(), type => type.Namespace == "RegioHelix.Studies.Specialisation");
        Assert.Contains(Registry.GetTypes(), type => type.Namespace == "RegioHelix.Registry.Organisations");
        Assert.NotEmpty(Web.GetTypes());
    }

    [Fact]
    public void Analytics_knows_no_outside_world() => AssertNone(Analytics, OutsideWorld);

    [Fact]
    public void Matchmaking_knows_no_outside_world() => AssertNone(Matchmaking, OutsideWorld);

    [Fact]
    public void Web_knows_no_database_and_no_import() => AssertNone(Web, ["DuckDB.NET", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore", "Npgsql", "RegioHelix.Import", "RegioHelix.Analytics", "System.Net.Http.HttpClient"]);

    [Fact]
    public void Studies_know_no_web_no_database_and_no_import() => AssertNone(Studies, ["Microsoft.AspNetCore", "DuckDB.NET", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore", "Npgsql", "RegioHelix.Import"]);

    [Fact]
    public void Registry_knows_no_store_and_no_figures() => AssertNone(Registry, ["DuckDB.NET", "RegioHelix.Store", "RegioHelix.Analytics", "RegioHelix.Studies", "System.Net.Http"]);

    [Fact]
    public void A_deliberate_offender_is_seen()
    {
        var offenders = Types.InAssembly(typeof(PureRooms).Assembly).That().HaveName(nameof(Offender)).ShouldNot().HaveDependencyOnAny(OutsideWorld).GetResult();
        Assert.False(offenders.IsSuccessful);
    }

    private static void AssertNone(Assembly assembly, string[] forbidden)
    {
        var result = Types.InAssembly(assembly).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    private static class Offender
    {
        public static bool Exists(string path) => File.Exists(path);
    }
}
