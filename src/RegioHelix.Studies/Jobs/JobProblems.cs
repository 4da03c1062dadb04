using System.Text.Json;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Jobs;

/// <summary>The problems in a job's result, kept as data so that the page shows them in the reader's language.</summary>
public static class JobProblems
{
    private const string Member = "problems";

    /// <summary>A result that says what is wrong.</summary>
    public static string Store(IReadOnlyList<Problem> problems) =>
        JsonSerializer.Serialize(new Dictionary<string, IReadOnlyList<Problem>> { [Member] = problems });

    /// <summary>The problems of a result; none where it has none.</summary>
    public static IReadOnlyList<Problem> Of(string? result)
    {
        if (string.IsNullOrEmpty(result))
            return [];
        using var document = JsonDocument.Parse(result);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(Member, out var problems)
            ? problems.Deserialize<IReadOnlyList<Problem>>() ?? []
            : [];
    }
}
