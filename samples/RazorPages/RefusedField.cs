using Auth101;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RazorPages;

/// <summary>Says what is wrong with a field in its label, where it is one field that the refusal is about.</summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RefusedField : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (ViewContext.ViewData["Error"] is AuthError { Field: { } field, Message: var message }
            && output.Attributes["name"]?.Value?.ToString() == field)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
            output.PreElement.AppendHtml("<strong role=\"alert\">").Append(message).AppendHtml("</strong>");
            ViewContext.ViewData["IsSaid"] = true;
        }
    }
}
