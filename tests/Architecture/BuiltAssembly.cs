using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Parapet.Tests.Architecture;

/// <summary>What the compiler made of a project, read from its metadata: a reference stands here only if code uses it.</summary>
/// <param name="References">Assemblies used.</param>
/// <param name="Types">Types declared by hand, without the compiler's own.</param>
/// <param name="UsedTypes">Types of other assemblies used, with namespace.</param>
/// <param name="UsedMembers">Their members used, as Namespace.Type.Member.</param>
internal sealed record BuiltAssembly(string[] References, string[] Types, string[] UsedTypes, string[] UsedMembers)
{
    public static BuiltAssembly Read(string project, string file)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"{project} is not beside the architecture tests: reference it from tests/Architecture", file);
        }

        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return new BuiltAssembly(
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))],
            [.. metadata.TypeDefinitions.Select(handle => DeclaredName(metadata, handle)).Where(name => !name.Contains('<'))],
            [.. metadata.TypeReferences.Select(handle => FullName(metadata, handle))],
            [.. metadata.MemberReferences.Select(handle => FullName(metadata, handle)).OfType<string>()]);
    }

    private static string DeclaredName(MetadataReader metadata, TypeDefinitionHandle handle) =>
        metadata.GetString(metadata.GetTypeDefinition(handle).Name).Split('`')[0];

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{FullName(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    private static string? FullName(MetadataReader metadata, MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        return member.Parent.Kind == HandleKind.TypeReference
            ? $"{FullName(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}"
            : null;
    }
}
