using RegioHelix.Import.Publishing;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Cli.Importing;

/// <summary>Imports from the live services.</summary>
internal sealed class LiveImports(Imports imports)
{
    public Task<ImportOutcome> Eurostat(string code, int? since, IProgress<ImportProgress>? progress, CancellationToken cancellation) => throw new NotSupportedException(imports + code + since + progress + cancellation);

    public Task<ImportOutcome> Boundaries(NutsVersion version, IProgress<ImportProgress>? progress, CancellationToken cancellation) => throw new NotSupportedException(imports + version.ToString() + progress + cancellation);

    public Task<IReadOnlyList<SetMember>> Recommended(IProgress<SetProgress>? progress, CancellationToken cancellation) => throw new NotSupportedException(imports.ToString() + progress + cancellation);
}
