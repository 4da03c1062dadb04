using System.CommandLine;
using System.Globalization;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Organisations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Organisations;

/// <summary><c>regiohelix registry import|export|imports|undo|invented</c>: lists of organisations and of people.</summary>
internal static class RegistryCommand
{
    public static Command Build() => new("registry", "Take lists of organisations and people in, write them out, take an import back.")
    {
        RosterImportCommand.Build(),
        BuildExport(),
        BuildImports(),
        BuildUndo(),
        InventedCommand.Build(),
    };

    /// <summary>The cluster organisation of a slug; null where none is named.</summary>
    internal static async Task<Guid?> FindCluster(RegistryComposition product, string? slug, CancellationToken cancellation)
    {
        if (slug is null)
            return null;
        var found = await product.Get<OrganisationRegister>().Find(Actor.Command, slug, cancellation);
        return found?.Id ?? throw new ProblemsException(new Problem("--cluster", 0, 0, "unknown-organisation", slug, Phrase.Of("no organisation has this name in its address; 'registry export' shows the names")));
    }

    private static Command BuildExport()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write, .csv or .xlsx." };
        var cluster = new Option<string?>("--cluster") { Description = "Only the members of this cluster organisation.", HelpName = "SLUG" };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("export", "Write organisations as a list that an import reads back. No person is in it.\n\n  regiohelix registry export organisations.xlsx") { file, cluster, data, registry, BuildPeopleExport() };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            var format = RosterFile.Format(path);
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var only = await FindCluster(product, parsed.GetValue(cluster), cancellation);
            await using var target = RosterFile.Create(path);
            var count = await product.Get<OrganisationExport>().Write(Actor.Command, format, target, only, cancellation);
            Console.Out.WriteLine($"{path}: {count} organisations");
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildPeopleExport()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write, .csv or .xlsx; only you may read it." };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("people", "Write every real person as a list that an import reads back; each is noted as shown.\n\n  regiohelix registry export people people.xlsx") { file, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            var format = RosterFile.Format(path);
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            await using var target = RosterFile.Create(path, isPersonal: true);
            Console.Out.WriteLine($"{path}: {await product.Get<PeopleExport>().Write(Actor.Command, format, target, cancellation)} people");
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildImports()
    {
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("imports", "List the lists that were taken in.\n\n  regiohelix registry imports") { data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var batches = await product.Get<ImportRegister>().List(Actor.Command, cancellation);
            Console.Out.Write(TextTable.Write(
                ["import", "file", "of", "at", "added", "known", ""],
                batches.Select(one => (IReadOnlyList<string>)[one.Id.ToString(), one.FileName, one.Kind == ImportedKind.Person ? "people" : "organisations", one.At.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture), $"{one.Added}", $"{one.Known}", one.UndoneAt is null ? "" : "taken back"]),
                rightAligned: [4, 5]));
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildUndo()
    {
        var batch = new Argument<string>("IMPORT") { Description = "The import's id, as 'registry imports' shows it; 'last' for the latest that stands." };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("undo", "Take an import back as a whole, unless somebody has worked on what it brought.\n\n  regiohelix registry undo last") { batch, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var imports = product.Get<ImportRegister>();
            var named = parsed.GetValue(batch)!;
            var id = named == "last" ? (await imports.List(Actor.Command, cancellation)).FirstOrDefault(one => one.UndoneAt is null)?.Id : Guid.TryParse(named, out var read) ? read : null;
            if (id is null)
                throw new ProblemsException(new Problem("IMPORT", 0, 0, "unknown-import", named, Phrase.Of("give an id as 'registry imports' shows it, or last")));
            var kind = (await imports.List(Actor.Command, cancellation)).FirstOrDefault(one => one.Id == id)?.Kind;
            Console.Out.WriteLine($"{await imports.Undo(Actor.Command, id.Value, cancellation)} {(kind == ImportedKind.Person ? "people were erased" : "organisations were removed")}");
            return ExitCode.Well;
        });
        return command;
    }
}
