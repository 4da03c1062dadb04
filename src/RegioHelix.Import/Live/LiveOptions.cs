namespace RegioHelix.Import.Live;

/// <summary>Where the live services are and how patiently they are asked. The defaults are the services of the Commission.</summary>
public sealed record LiveOptions
{
    /// <summary>Eurostat's dissemination API; <c>sdmx/2.1/</c>, <c>statistics/1.0/</c> and <c>1.0/async/</c> follow it.</summary>
    public Uri Eurostat { get; init; } = new("https://ec.europa.eu/eurostat/api/dissemination/");

    /// <summary>GISCO's distribution of geometries; <c>nuts/geojson/</c> follows it.</summary>
    public Uri Gisco { get; init; } = new("https://gisco-services.ec.europa.eu/distribution/v2/");

    /// <summary>How often a request that failed is repeated before giving up.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>The first pause before a repetition; it doubles each time, with jitter.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause before a repetition, unless the server names a longer one.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest pause that a server may ask for (<c>Retry-After</c>); beyond it the user is told instead of kept waiting.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the server may think before its answer begins: a large extraction is put together in minutes.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a body may stand still. There is no limit on the whole: a slow line is not a fault.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often an extraction that is being prepared is asked for.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an extraction may be in preparation before giving up.</summary>
    public TimeSpan LongestPreparation { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The most requests at once.</summary>
    public int Parallel { get; init; } = 2;

    /// <summary>The least time between the starts of two requests.</summary>
    public TimeSpan Spacing { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The largest body that is taken, in bytes as sent.</summary>
    public long MaximumBytes { get; init; } = 4L << 30;

    /// <summary>The largest number of parts that a query is split into.</summary>
    public int MaximumParts { get; init; } = 64;

    /// <summary>The longest address that is sent; appliances on the way refuse longer ones, so a query that needs one is split.</summary>
    public int MaximumAddressLength { get; init; } = 4000;

    /// <summary>The clock behind pauses and time limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The defaults, with the addresses in <c>REGIOHELIX_EUROSTAT</c> and <c>REGIOHELIX_GISCO</c> where those are set (a mirror, a test).
    /// </summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">An address is neither https nor http on this machine.</exception>
    public static LiveOptions FromEnvironment()
    {
        var defaults = new LiveOptions();
        return defaults with
        {
            Eurostat = ServiceAddress.FromEnvironment("REGIOHELIX_EUROSTAT") ?? defaults.Eurostat,
            Gisco = ServiceAddress.FromEnvironment("REGIOHELIX_GISCO") ?? defaults.Gisco,
        };
    }
}
