namespace RegioHelix.Studies.OwnTables;

/// <summary>What is kept of a dropped file beside its bytes.</summary>
/// <param name="Id">Random, unguessable.</param>
/// <param name="FileName">The file's name as its owner has it.</param>
/// <param name="PreviewJob">The job that reads it first.</param>
/// <param name="ImportJob">The latest import; null before the first.</param>
/// <param name="ReceivedAt">UTC.</param>
internal sealed record OwnTableFile(string Id, string FileName, Guid PreviewJob, Guid? ImportJob, DateTimeOffset ReceivedAt);
