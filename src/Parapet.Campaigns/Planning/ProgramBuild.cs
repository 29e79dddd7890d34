using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using Parapet.Campaigns.Running;

namespace Parapet.Campaigns.Planning;

/// <summary>What the program is built of, and the kind of machine that it runs on: what equal bits need beside equal inputs.</summary>
public static class ProgramBuild
{
    private const string House = "Parapet.";

    /// <summary>The first digits of a hash over the compiled models, the operating system and the kind of processor.</summary>
    public static string Text { get; } = Told();

    private static string Told()
    {
        // A compiler's output bears a mark that follows from its input alone.
        var marks = Behind(typeof(StudyRunner).Assembly).SelectMany(assembly => assembly.ManifestModule.ModuleVersionId.ToByteArray()).ToArray();
        var system = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "other";
        var fused = Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported ? "fused" : "unfused";
        return $"{Convert.ToHexStringLower(SHA256.HashData(marks))[..16]} {system} {RuntimeInformation.ProcessArchitecture} {fused}".ToLowerInvariant();
    }

    /// <summary>An assembly and those of the house that it is built on, by name.</summary>
    private static IEnumerable<Assembly> Behind(Assembly assembly)
    {
        var found = new SortedDictionary<string, Assembly>(StringComparer.Ordinal);
        var open = new Stack<Assembly>([assembly]);
        while (open.TryPop(out var next))
        {
            if (found.TryAdd(next.GetName().Name!, next))
            {
                foreach (var name in next.GetReferencedAssemblies().Where(name => name.Name!.StartsWith(House, StringComparison.Ordinal)))
                {
                    open.Push(Assembly.Load(name));
                }
            }
        }

        return found.Values;
    }
}
