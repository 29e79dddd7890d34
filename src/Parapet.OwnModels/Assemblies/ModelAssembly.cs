using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace Parapet.OwnModels.Assemblies;

/// <summary>
/// An assembly of the study's own, in a context of its own: it and what it brings along may reference what the model whose place
/// it takes sees, and nothing that knows truth.
/// </summary>
internal sealed class ModelAssembly : AssemblyLoadContext
{
    /// <summary>The room of a commander's rules.</summary>
    public const string Commanders = "Parapet.BattleManagement";

    /// <summary>The room of trackers.</summary>
    public const string Trackers = "Parapet.Tracking";

    private const string House = "Parapet.";

    private readonly string[] _allowed;
    private readonly string _folder;
    private readonly string _file;

    private ModelAssembly(string file, string room)
        : base(file)
    {
        (_file, _folder) = (file, Path.GetDirectoryName(file)!);
        _allowed = ["Parapet.Foundation", "Parapet.Messages", "Parapet.Earth", room];
    }

    /// <summary>The files that it consists of: the assembly itself and those beside it that it references, directly or not.</summary>
    public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <param name="file">The assembly's.</param>
    /// <param name="room">On which it may build beside what every model sees.</param>
    /// <exception cref="OwnModelException">It is none, or one of its references is behind the wall.</exception>
    public static (Assembly Assembly, IReadOnlyCollection<string> Files) Load(string file, string room)
    {
        var model = new ModelAssembly(Path.GetFullPath(file), room);
        model.Check(model._file);
        try
        {
            return (model.LoadFromAssemblyPath(model._file), model.Files);
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException or IOException)
        {
            throw NoAssembly(file, exception);
        }
    }

    /// <summary>The house's rooms are those of the program, so that types are one; what stands beside the assembly comes from there, and all else from the runtime.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        CheckAllowed(assemblyName.Name!, _file);
        var beside = Path.Combine(_folder, assemblyName.Name + ".dll");
        return IsOfTheHouse(assemblyName.Name!) || !Files.Contains(beside) ? null : LoadFromAssemblyPath(beside);
    }

    private void Check(string file)
    {
        if (!Files.Add(file))
        {
            return;
        }

        foreach (var name in References(file))
        {
            CheckAllowed(name, file);
            var beside = Path.Combine(_folder, name + ".dll");
            if (!IsOfTheHouse(name) && File.Exists(beside))
            {
                Check(beside);
            }
        }
    }

    private static string[] References(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var image = new PEReader(stream);
            var metadata = image.HasMetadata ? image.GetMetadataReader() : throw new BadImageFormatException("no metadata");
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            throw NoAssembly(file, exception);
        }
    }

    private void CheckAllowed(string name, string file)
    {
        if (IsOfTheHouse(name) && !_allowed.Contains(name))
        {
            throw new OwnModelException($"{Path.GetFileName(file)} references {name}; of this program's own assemblies {string.Join(", ", _allowed)} alone, behind which no truth is seen");
        }
    }

    private static bool IsOfTheHouse(string name) => name.StartsWith(House, StringComparison.OrdinalIgnoreCase);

    private static OwnModelException NoAssembly(string file, Exception exception) =>
        new($"{file} cannot be loaded: {exception.Message.TrimEnd('.')}; an assembly of .NET that this program's runtime can load");
}
