using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RegioHelix.Registry.Tests.Model;

/// <summary>What lies with the place of the registry is told from what lies with a question.</summary>
public sealed class RegistryOutageTests
{
    [Theory]
    [InlineData("57P01", true)]
    [InlineData("57P02", true)]
    [InlineData("57P03", true)]
    [InlineData("53300", true)]
    [InlineData("08006", true)]
    [InlineData("23505", false)]
    [InlineData("42P01", false)]
    [InlineData("40001", false)]
    public void A_server_that_goes_or_comes_is_away_and_one_that_refuses_is_not(string state, bool isAway) =>
        Assert.Equal(isAway, RegistryOutage.IsAway(new InvalidOperationException("saving", new PostgresException("told", "ERROR", "ERROR", state))));

    [Fact]
    public void A_broken_connection_is_away_and_a_mistake_in_calling_is_not()
    {
        Assert.True(RegistryOutage.IsAway(new NpgsqlException("reading", new SocketException((int)SocketError.ConnectionRefused))));
        Assert.True(RegistryOutage.IsAway(new NpgsqlException("reading", new TimeoutException())));
        Assert.False(RegistryOutage.IsAway(new NpgsqlException("a command is already in progress")));
        Assert.True(RegistryOutage.IsCutOff(new InvalidOperationException("saving", new NpgsqlException("reading", new IOException("reset")))));
        // A server that takes nobody yet did nothing.
        Assert.False(RegistryOutage.IsCutOff(new PostgresException("told", "FATAL", "FATAL", PostgresErrorCodes.CannotConnectNow)));
    }

    [Theory]
    [InlineData(5, true, false, false)]
    [InlineData(8, false, false, true)]
    [InlineData(10, false, false, true)]
    [InlineData(13, false, true, false)]
    [InlineData(14, false, false, true)]
    [InlineData(19, false, false, false)]
    public void A_file_is_held_full_or_unwritable_or_none_of_it(int code, bool isAway, bool isFull, bool isUnwritable)
    {
        var failure = new SqliteException("told", code);
        Assert.Equal((isAway, isFull, isUnwritable), (RegistryOutage.IsAway(failure), RegistryOutage.IsFull(failure), RegistryOutage.IsUnwritable(failure)));
    }
}
