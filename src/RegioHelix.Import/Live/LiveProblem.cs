using System.Globalization;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>Says in the user's terms why a download did not succeed.</summary>
/// <param name="name">What was asked for: a dataset's code or a file's name.</param>
/// <param name="elsewhere">The command that imports a file which was fetched in another way.</param>
/// <param name="options">The patience that was had.</param>
internal sealed class LiveProblem(string name, string elsewhere, LiveOptions options)
{
    /// <summary>The problem of an answer that is no file.</summary>
    public ProblemsException Of(Answer answer, Uri address) => answer.Kind switch
    {
        AnswerKind.NoNetwork => Problem("no-network", address.Host, Phrase.Of($"this address cannot be found from here; check the network connection, or fetch the file on another machine and run: {elsewhere}")),
        AnswerKind.Missing => Problem("unknown-dataset", answer.Said, Phrase.Of($"the service has nothing of this name, or no longer; check the spelling, or if you have the file run: {elsewhere}")),
        AnswerKind.Empty => Problem("no-data", answer.Said, Phrase.Of("the service has no data for this query; ask for other years or fewer filters")),
        AnswerKind.TooLarge => Problem("too-large", answer.Said, Phrase.Of($"the answer is larger than is taken; ask for fewer years, or import the file by hand: {elsewhere}")),
        AnswerKind.Refused => Problem("refused", answer.Said, Phrase.Of($"the service refuses this request{Words(answer.Said)}; if it goes on doing so, fetch the file with a browser and run: {elsewhere}")),
        AnswerKind.Fault when answer.RetryAfter > options.LongestRetryAfter => Problem("busy", answer.Said, Phrase.Of($"the service asks to wait {Minutes(answer.RetryAfter.Value)} minutes; run the same command again then, what is here already is kept")),
        _ => Problem("gave-up", answer.Said, Phrase.Of($"{Tries(options.Retries + 1)} failed{Words(answer.Said)}; run the same command again later, what is here already is kept")),
    };

    /// <summary>A query that is too big and cannot be split further.</summary>
    public ProblemsException TooBig(Answer answer) => Problem("too-big", answer.Said, Phrase.Of($"the service finds the query too big even in parts{Words(answer.Said)}; ask for fewer years (--since YEAR), or import the file by hand: {elsewhere}"));

    /// <summary>An extraction that was not ready in time.</summary>
    public ProblemsException NotPrepared() => Problem("not-prepared", "", Phrase.Of($"the service did not prepare the extraction within {Minutes(options.LongestPreparation)} minutes; run the same command again later, it may be ready then"));

    /// <summary>A code that cannot be one.</summary>
    public ProblemsException BadCode() => Problem("bad-code", name, Phrase.Of("a dataset's code has letters, digits, underscores and hyphens only, as in lfst_r_lfe2en2"));

    private ProblemsException Problem(string rule, string value, Phrase advice) => Problem(rule, Phrase.Verbatim(value), advice);

    private ProblemsException Problem(string rule, Phrase value, Phrase advice) => SourceProblem.Of(name, rule, value, advice);

    // The value is cut to sixty characters; a longer message stands whole in the advice.
    private static Phrase Words(Phrase said) => said.ToString().Length > 60 ? Phrase.Of($" ({said})") : Phrase.Empty;

    private static Phrase Tries(int count) => count == 1 ? Phrase.Of("the try") : Phrase.Of($"{count} tries");

    private static string Minutes(TimeSpan time) => Math.Ceiling(time.TotalMinutes).ToString(CultureInfo.InvariantCulture);
}
