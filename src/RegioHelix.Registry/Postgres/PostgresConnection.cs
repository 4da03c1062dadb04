using Npgsql;

namespace RegioHelix.Registry.Postgres;

/// <summary>A connection string with what we need where it is silent.</summary>
internal static class PostgresConnection
{
    // A server allows a hundred connections as it is installed; more writers than this wait for their turn instead of being refused.
    private const int MostConnections = 50;
    private const int PatienceSeconds = 30;

    public static string Complete(string named)
    {
        var parts = new NpgsqlConnectionStringBuilder(named);
        if (string.IsNullOrEmpty(parts.Host))
            throw new ArgumentException("no host", nameof(named));
        if (!parts.ContainsKey("Maximum Pool Size"))
            parts.MaxPoolSize = MostConnections;
        if (!parts.ContainsKey("Timeout"))
            parts.Timeout = PatienceSeconds;
        parts.ApplicationName ??= "regiohelix";
        return parts.ConnectionString;
    }
}
