namespace RegioHelix.Cli.Serving;

/// <summary>What a server needs to know.</summary>
/// <param name="Addresses">Where it listens; port 0 takes a free one.</param>
/// <param name="DataFolder">The data directory.</param>
public sealed record WebServerSettings(IReadOnlyList<string> Addresses, string DataFolder)
{
    /// <summary>False to start on what the data directory holds, without the simulated Europe.</summary>
    public bool WithFirstData { get; init; } = true;

    /// <summary>True to compute in the background what every region's page rests on, at start and whenever a vintage comes into use.</summary>
    public bool WithStandingAnswers { get; init; }

    /// <summary>True to load the invented community at the first start.</summary>
    public bool WithCommunity { get; init; }

    /// <summary>A PostgreSQL server for organisations and people; null for the variable or the file in the data directory.</summary>
    public string? Registry { get; init; }

    /// <summary>Where vintages of other nodes can be had from; null for the variable.</summary>
    public string? Vintages { get; init; }
}
