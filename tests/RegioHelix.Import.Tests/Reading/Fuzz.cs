using System.Diagnostics;
using System.Globalization;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Tests.Reading;

/// <summary>
/// Breaks valid input in seeded ways and reads it: whatever comes, a reader ends soon, with cells or with problems and never with another
/// exception, and says each problem with a rule and an advice.
/// </summary>
internal static class Fuzz
{
    private static readonly string[] Snippets =
    [
        "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", ":", ": c", "12:00 AM", "NaN", "1e999", "-", "{", "}", "[", "]", "null", "-1", "9999999999999999999",
        "\0", "\uFEFF", "é", "𝔘", "<html>", "\\u0000", "\\", "TIME_PERIOD", "2147483648", "1e9", "0.5", "true", "é\u0301", "\u00A0",
    ];

    public static void Run(byte[] valid, int seed, int rounds, Action<OpenedSource, RecordingSink> read, string name = "fuzz.txt")
    {
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var bytes = Mutate(valid, random);
            var watch = Stopwatch.StartNew();
            var sink = new RecordingSink();
            try
            {
                using var source = OpenedSource.From(new MemoryStream(bytes), name, cancellation: TestContext.Current.CancellationToken);
                read(source, sink);
                Check(sink.Problems);
            }
            catch (ProblemsException e)
            {
                Check(e.Problems);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, round {round}: {e}\n{Convert.ToBase64String(bytes)}"));
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"seed {seed}, round {round} took {watch.Elapsed}");
        }
    }

    private static void Check(IReadOnlyList<Problem> problems)
    {
        Assert.All(problems, problem =>
        {
            Assert.NotEmpty(problem.Rule);
            Assert.NotEmpty(problem.Advice.ToString());
            Assert.True(problem.Value.ToString().Length <= 60, problem.Value.ToString());
        });
    }

    private static byte[] Mutate(byte[] valid, Random random)
    {
        var bytes = valid.ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
            Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        if (bytes.Count == 0)
            return;
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, random.Next(1, 1 + (bytes.Count / (random.Next(3) == 0 ? 2 : 40))));
        switch (random.Next(7))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, 4096)));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count), 1));
                break;
            default:
                bytes.InsertRange(at, Bytes.Of(Snippets[random.Next(Snippets.Length)]));
                break;
        }
    }
}
