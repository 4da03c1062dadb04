using System.Globalization;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Records;

/// <summary>Refusals that are the same wherever records lie.</summary>
internal static class RecordRefusal
{
    public static ProblemsException TooManyActivities(RecordQuery query, IReadOnlyList<LargeEntity> largest, long count) => new(
        [.. largest.Take(3).Select(entity => new Problem(
            query.Set.Dataset, 0, 0, "entity-too-large", string.Create(CultureInfo.InvariantCulture, $"{entity.Entity} has {entity.Activities:N0} activities"),
            Phrase.Of($"{count} entities have more than {query.MostActivities}, and pairs grow with the square; check that the entity is one thing, leave such entities out with --larger leave-out, or allow more with --most-activities")))]);

    public static ProblemsException OtherChunk(string dataset, int file, int chunk) => new(new Problem(
        dataset, 0, 0, "chunk-differs", $"file {file + 1}, chunk {chunk + 1}",
        Phrase.Of("another content was stored here by an earlier import of the same files, perhaps by another version of the program; begin afresh with --afresh")));

    public static ProblemsException NotWhole(string dataset, string place, long has, long should) => new(new Problem(
        place, 0, 0, "records-incomplete", $"{dataset}: {has} of {should} records",
        Phrase.Of("what is there is not what was published, so nothing is counted; bring the lost data back, or remove the dataset and import it again")));

    public static ProblemsException Damaged(string place, string what) => new(new Problem(
        place, 0, 0, "records-damaged", Problem.Shorten(what), Phrase.Of("the file cannot be read, so nothing is counted; restore it from a backup, or remove the dataset and import it again")));

    /// <summary>Answers the entities that were left out, or refuses the query for them.</summary>
    public static IReadOnlyList<LargeEntity> LeaveOut(RecordQuery query, IReadOnlyList<LargeEntity> larger, long count)
    {
        LargeEntity[] largest = [.. larger.OrderByDescending(entity => entity.Activities).ThenBy(entity => entity.Entity, StringComparer.Ordinal).Take(10)];
        return count == 0 || query.LeavesOutLarger ? largest : throw TooManyActivities(query, largest, count);
    }
}
