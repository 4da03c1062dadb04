using System.Globalization;
using RegioHelix.Benchmarks.Serving.Load;

namespace RegioHelix.Benchmarks.Serving;

/// <summary>What a load showed, as <c>results/load.md</c>.</summary>
internal sealed record LoadReport(
    int Users, double ThinkSeconds, LoadPlaces Places, LoadPhase Warming, LoadPhase Mixed, LoadPhase Ceiling, LoadPhase Plain, long PeakMegabytes, IReadOnlyList<string> Said)
{
    // A plateau may sway by that much of its height in a minute.
    private const double Flat = 0.01;
    private static readonly TimeSpan Tail = TimeSpan.FromMinutes(5);

    /// <summary>True where nothing went wrong, in any phase, and the server logged nothing wrong.</summary>
    public bool IsClean => Failures == 0 && Logged.Count == 0;

    private int Failures => Warming.Tally.Failed + Mixed.Tally.Failed + Ceiling.Tally.Failed + Plain.Tally.Failed;

    // It says where it is when it starts; all else is a warning or an error.
    private List<string> Logged => [.. Said.Where(line => !line.StartsWith("RegioHelix is at", StringComparison.Ordinal))];

    /// <summary>The report.</summary>
    public string Write()
    {
        var (readers, members, organisers) = LoadRun.SharesOf(Users);
        var wrong = Warming.Tally.Failures.Concat(Mixed.Tally.Failures).Concat(Ceiling.Tally.Failures).Concat(Plain.Tally.Failures).Concat(Logged.Select(line => "log: " + line)).ToList();
        return Invariant($"""
            # {Users} people at once

            {Machine.Describe()}. The program and the people are on the same cores.

            An empty data directory, started as a newcomer does: simulated Europe, invented community. {readers} people read without signing in (home, {Places.Regions.Count} regions, {Places.Activities.Count} activities, {Places.Clusters.Count} clusters, maps, search as one types, JSON, CSV{(Places.Prints ? ", PDF" : "; no printer on this machine")}) and are
            somebody new every twelfth time or so; {members} sign in, read their pages and write (needs, ties, interest, answers, requests for meetings); {organisers} hold an event of {members} members and 100 guests: the day's live page, check-in, a programme planned as a job. Each has
            connections, cookies and an address of their own, takes packed answers, and looks at every one: status, whole, language, content. They think {ThinkSeconds:0.#} s in the mean between two things, drawn, exponential, between 1 s and 30 s. Half a minute of the same went before and is not counted, but for what went wrong.

            | | mixed load | no thinking | plain answer |
            | --- | ---: | ---: | ---: |
            | seconds | {Mixed.Seconds:0} | {Ceiling.Seconds:0} | {Plain.Seconds:0} |
            | answers | {Mixed.Tally.Answers} | {Ceiling.Tally.Answers} | {Plain.Tally.Answers} |
            | answers a second | {Mixed.Rate:0.0} | {Ceiling.Rate:0} | {Plain.Rate:0} |
            | to the plain answer | | {Ceiling.Rate / Plain.Rate:0.000} | 1 |
            | wrong | {Mixed.Tally.Failed} | {Ceiling.Tally.Failed} | {Plain.Tally.Failed} |
            | p50, ms | {All(Mixed, 0.5):0.0} | {All(Ceiling, 0.5):0.0} | {All(Plain, 0.5):0.0} |
            | p95, ms | {All(Mixed, 0.95):0.0} | {All(Ceiling, 0.95):0.0} | {All(Plain, 0.95):0.0} |
            | p99, ms | {All(Mixed, 0.99):0.0} | {All(Ceiling, 0.99):0.0} | {All(Plain, 0.99):0.0} |
            | longest, ms | {All(Mixed, 1):0} | {All(Ceiling, 1):0} | {All(Plain, 1):0} |
            | kilobytes an answer, over the wire | {Mean(Mixed.Tally.WireBytes, Mixed):0.0} | {Mean(Ceiling.Tally.WireBytes, Ceiling):0.0} | {Mean(Plain.Tally.WireBytes, Plain):0.0} |
            | kilobytes an answer, unpacked | {Mean(Mixed.Tally.BodyBytes, Mixed):0.0} | {Mean(Ceiling.Tally.BodyBytes, Ceiling):0.0} | {Mean(Plain.Tally.BodyBytes, Plain):0.0} |
            | the server's time of cores, ms an answer | {Each(Mixed.ServerSeconds, Mixed):0.00} | {Each(Ceiling.ServerSeconds, Ceiling):0.00} | {Each(Plain.ServerSeconds, Plain):0.00} |
            | the people's, ms an answer | {Each(Mixed.ClientSeconds, Mixed):0.00} | {Each(Ceiling.ClientSeconds, Ceiling):0.00} | {Each(Plain.ClientSeconds, Plain):0.00} |
            | cores in use, the server's and the people's | {Mixed.ServerSeconds / Mixed.Seconds:0.00} + {Mixed.ClientSeconds / Mixed.Seconds:0.00} | {Ceiling.ServerSeconds / Ceiling.Seconds:0.00} + {Ceiling.ClientSeconds / Ceiling.Seconds:0.00} | {Plain.ServerSeconds / Plain.Seconds:0.00} + {Plain.ClientSeconds / Plain.Seconds:0.00} |

            The plain answer is Kestrel with as many bytes as an answer of the mixed load has in the mean, and nothing else, asked by the same browsers. Printing is Chromium's and in neither's time.

            Answers by minute: {string.Join(", ", Mixed.Tally.ByMinute)}.

            ## By kind

            {Kinds("Mixed load", Mixed)}

            {Kinds("No thinking", Ceiling)}

            Milliseconds. *Met* are changes that somebody else had made first, refused in words (409). Signing in takes 400 ms at least, by intent.

            ## Memory of the server

            {Memory()}

            ## What went wrong

            {(wrong.Count == 0 ? "Nothing." : string.Join('\n', wrong.Select(line => "- " + line)))}
            """);
    }

    private string Memory()
    {
        var tail = Mixed.Memory.Where(one => one.At >= Mixed.Memory[^1].At - (Mixed.Seconds > 2 * Tail.TotalSeconds - 1 ? Tail : TimeSpan.FromSeconds(Mixed.Seconds / 2))).ToList();
        var (slope, level) = (MemorySample.Slope(tail), tail.Average(one => one.Resident));
        return Invariant($"""
            In the last {(tail[^1].At - tail[0].At).TotalMinutes:0.0} minutes of the mixed load {level:0} MB, growing by {slope:0.00} MB a minute: {(Math.Abs(slope) <= Flat * level ? "a plateau" : slope < 0 ? "it falls" : "**no plateau**")} (at most a hundredth a minute). At its end {Mixed.Memory[^1].Own:0} MB of it stand behind no file (managed heap, native libraries), and {Mixed.Memory[^1].Threads} threads. After the time without thinking {Ceiling.Memory[^1].Resident:0} MB, {Ceiling.Memory[^1].Threads} threads; the most ever {PeakMegabytes} MB.

            Every ten seconds, MB: {string.Join(' ', Mixed.Memory.Select(one => one.Resident.ToString("0", CultureInfo.InvariantCulture)))}.
            """);
    }

    private static string Kinds(string title, LoadPhase phase) => Invariant($"""
        | {title} | answers | p50 | p95 | p99 | longest | met |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
        {string.Join('\n', phase.Tally.Kinds().Select(one => Invariant($"| {one.Kind} | {one.Milliseconds.Length} | {AnswerTally.At(one.Milliseconds, 0.5):0.0} | {AnswerTally.At(one.Milliseconds, 0.95):0.0} | {AnswerTally.At(one.Milliseconds, 0.99):0.0} | {one.Milliseconds[^1]:0} | {one.Refused} |")))}
        """);

    private static float All(LoadPhase phase, double share) => AnswerTally.At([.. phase.Tally.Kinds().SelectMany(one => one.Milliseconds).Order()], share);

    private static double Mean(long bytes, LoadPhase phase) => bytes / 1024.0 / Math.Max(1, phase.Tally.Answers);

    private static double Each(double seconds, LoadPhase phase) => 1000 * seconds / Math.Max(1, phase.Tally.Answers);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
