using RegioHelix.Store;
using RegioHelix.Studies.Packages;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Packages;

/// <summary>Data packages on the disk, and what can be wrong with them.</summary>
internal static class PackageInput
{
    /// <summary>Reads a package.</summary>
    /// <exception cref="ProblemsException">There is no such file, or it is no data package.</exception>
    public static OpenedPackage Read(string path)
    {
        if (!File.Exists(path))
            throw Fault(path, "no-such-file", "", "there is no file of that name; check the spelling and the folder");
        try
        {
            using var stream = File.OpenRead(path);
            return OpenedPackage.Read(stream);
        }
        catch (PackageFaultException fault)
        {
            throw Of(path, fault);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw StorageProblem.From(failure, path);
        }
    }

    /// <summary>Writes a package, whole or not at all.</summary>
    public static void Write(string path, byte[] package)
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            throw Fault(path, "no-such-folder", "", "the folder is not there; make it, or name another");
        try
        {
            DurableFile.WriteAllBytes(path, package);
        }
        catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
        {
            throw StorageProblem.From(failure, path);
        }
    }

    /// <summary>What a faulty package is called on the command line.</summary>
    public static ProblemsException Of(string path, PackageFaultException fault) =>
        Fault(path, "not-a-package", Problem.Shorten(fault.Message), "give a file that --package, report or a page's link to the data package made");

    // Said on the command line alone, which speaks English.
    private static ProblemsException Fault(string path, string rule, string value, string advice) => new(new Problem(path, 0, 0, rule, value, Phrase.Verbatim(advice)));
}
