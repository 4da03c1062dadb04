using System.Security.Cryptography;
using System.Text;
using RegioHelix.Registry.Nodes;

namespace RegioHelix.Cli.Nodes;

/// <summary>
/// What a node shows to another to be given a file: a keyed hash of the file's own hash, which who does not know the nodes' secret cannot make. It opens
/// that one file, so that who overhears it learns no more than by overhearing the file.
/// </summary>
internal sealed class NodeSecretKey(NodeRegister register)
{
    /// <summary>The scheme in the header.</summary>
    public const string Scheme = "RegioHelix-Node";

    private volatile byte[]? secret;

    /// <summary>The proof for a file.</summary>
    public async Task<string> ProofFor(string sha256, CancellationToken cancellation)
    {
        secret ??= Encoding.ASCII.GetBytes(await register.GetSecret(cancellation));
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes("vintage " + sha256)));
    }

    /// <summary>True where a header proves that a node asks.</summary>
    public async Task<bool> Opens(string? header, string sha256, CancellationToken cancellation)
    {
        if (header is null)
            return false;
        var proof = $"{Scheme} {await ProofFor(sha256, cancellation)}";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(proof));
    }
}
