using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Authentication;

/// <summary>Gives actions of controllers and handlers of pages the user of the request, and says that nothing of it is read from the request's data.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CurrentUserModelBindingAttribute : Attribute, IBinderTypeProviderMetadata
{
    public Type BinderType => typeof(CurrentUserModelBinder);

    public BindingSource BindingSource => BindingSource.Special;
}

/// <summary>Binds a <see cref="CurrentUser{TUser}"/> as minimal APIs do.</summary>
internal sealed class CurrentUserModelBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var context = bindingContext.HttpContext;
        var owner = context.RequestServices.GetService<SchemeOwner>();
        SchemeOwner.ThrowIfOther(owner, bindingContext.ModelType.GenericTypeArguments[0], "CurrentUser");
        var current = await owner.FindCurrentUserAsync(context);
        if (current is not null)
        {
            // What rows of a table hold is not the client's to correct.
            bindingContext.ValidationState.Add(current, new ValidationStateEntry { SuppressValidation = true });
        }

        bindingContext.Result = ModelBindingResult.Success(current);
    }
}
