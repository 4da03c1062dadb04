using System.Xml;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>Asks for a dataset's dimensions and codes, once a download and only when they are needed.</summary>
internal sealed class StructureLookup(Transfer transfer, EurostatAddress addresses, string folder, LiveProblem problem)
{
    private DatasetStructure? known;

    /// <summary>The structure, where it has been asked for already.</summary>
    public DatasetStructure? Known => known;

    /// <summary>The structure.</summary>
    public async Task<DatasetStructure> GetAsync(string dataset, CancellationToken cancel) => known ??= await AskAsync(dataset, cancel);

    private async Task<DatasetStructure> AskAsync(string dataset, CancellationToken cancel)
    {
        var definition = Path.Combine(folder, dataset.ToLowerInvariant() + ".structure.xml");
        var constraint = Path.Combine(folder, dataset.ToLowerInvariant() + ".constraint.xml");
        try
        {
            var answer = await FetchAsync(addresses.Definition(dataset), definition, cancel);
            if (answer.Kind is not (AnswerKind.Complete or AnswerKind.NotModified))
                throw problem.Of(answer, addresses.Definition(dataset));
            var codes = await FetchAsync(addresses.Constraint(dataset), constraint, cancel);
            // A dataset without a constraint can still be asked, only not split by codes.
            if (codes.Kind is not (AnswerKind.Complete or AnswerKind.NotModified or AnswerKind.Missing or AnswerKind.Empty or AnswerKind.Refused))
                throw problem.Of(codes, addresses.Constraint(dataset));
            return Read(definition, codes.Kind is AnswerKind.Complete or AnswerKind.NotModified ? constraint : null);
        }
        catch (XmlException e)
        {
            throw problem.Of(new Answer(AnswerKind.Fault, Phrase.Of($"the structure of the dataset cannot be read: {e.Message}")), addresses.Definition(dataset));
        }
        finally
        {
            Forget(definition);
            Forget(constraint);
        }
    }

    private async Task<Answer> FetchAsync(Uri address, string path, CancellationToken cancel)
        => await transfer.FetchAsync(new TransferRequest(address, path, TransferContent.Structure), cancel);

    private static DatasetStructure Read(string definition, string? constraint)
    {
        using var first = StructureFile.Open(definition);
        using var second = constraint is null ? null : StructureFile.Open(constraint);
        return DatasetStructure.Read(first, second);
    }

    private static void Forget(string path) => OnDisk.Do(path, () =>
    {
        File.Delete(path);
        File.Delete(FileRecord.PathFor(path));
        PartialFile.Delete(path);
    });
}
