using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Events;

/// <summary>How long to search, and with which seed; where the result goes.</summary>
internal sealed class EffortOptions
{
    private const double MostSeconds = 86_400;

    private readonly Option<double?> seconds = new("--seconds") { Description = "The search's wall time. Without it and without --iterations: 5.", HelpName = "S" };
    private readonly Option<long?> iterations = new("--iterations") { Description = "Moves instead of time: with the same seed the same result, to the byte.", HelpName = "N" };
    private readonly Option<int> seed = new("--seed") { Description = "The seed.", HelpName = "N", DefaultValueFactory = _ => 0 };

    public void AddTo(Command command)
    {
        command.Options.Add(seconds);
        command.Options.Add(iterations);
        command.Options.Add(seed);
        command.Options.Add(Out);
    }

    public Option<string?> Out { get; } = OutOption();

    public static Option<string?> OutOption() => new("--out") { Description = "Write to this file instead of stdout.", HelpName = "FILE" };

    /// <exception cref="ProblemsException">A number out of its range, or both.</exception>
    public SearchEffort Read(ParseResult parsed)
    {
        var (time, moves, start) = (parsed.GetValue(seconds), parsed.GetValue(iterations), parsed.GetValue(seed));
        if (time is not null && moves is not null)
            throw Refusal("--seconds", "two-limits", moves.Value, Phrase.Of("give seconds or iterations, not both"));
        if (time is not null && (!(time >= 0) || time > MostSeconds))
            throw Refusal("--seconds", "out-of-range", time.Value, Phrase.Of($"give a number from {0} to {MostSeconds}"));
        if (moves < 0)
            throw Refusal("--iterations", "out-of-range", moves.Value, Phrase.Of("give a number of 0 or more"));
        if (start < 0)
            throw Refusal("--seed", "out-of-range", start, Phrase.Of("give a number of 0 or more"));
        if (moves is { } count)
            return SearchEffort.Of(count, (ulong)start);
        // The clock runs from the search's first look at it: reading and bounding are not the search.
        var clock = new Lazy<Stopwatch>(Stopwatch.StartNew);
        var limit = time ?? 5;
        return SearchEffort.Until(() => limit <= 0 ? 1 : clock.Value.Elapsed.TotalSeconds / limit, (ulong)start);
    }

    /// <summary>Writes a result to where the user wants it.</summary>
    public static void Write(string? path, string json)
    {
        if (path is null)
        {
            Console.Out.Write(json + Environment.NewLine);
            return;
        }
        try
        {
            File.WriteAllText(path, json + Environment.NewLine);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemsException(new Problem(path, 0, 0, "cannot-write", fault.Message, Phrase.Of("give a file in a folder that exists and that you may write to")));
        }
    }

    private static ProblemsException Refusal(string option, string rule, double value, Phrase advice) =>
        new(new Problem(option, 0, 0, rule, value.ToString(CultureInfo.InvariantCulture), advice));
}
